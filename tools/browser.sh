#!/usr/bin/env bash
# Finds Chromium and Chinese fonts, and installs them through apt where they are missing and that is possible.
set -euo pipefail
need=()
have=""
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then have="$name"; break; fi
done
if [ -z "$have" ]; then need+=(chromium); fi
if command -v fc-list >/dev/null 2>&1; then
  if ! fc-list :lang=zh-cn | grep -q .; then need+=(fonts-noto-cjk); fi
elif command -v apt-get >/dev/null 2>&1; then
  need+=(fonts-noto-cjk fontconfig)
fi
if [ ${#need[@]} -eq 0 ]; then exit 0; fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Missing: ${need[*]}. Please install them; the browser checks need them." >&2
  exit 0
fi
sudo=""
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1; then sudo="sudo"; else
    echo "Missing: ${need[*]}. Run as root or install them; the browser checks need them." >&2
    exit 0
  fi
fi
echo "Installing ${need[*]} through apt"
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
