#!/bin/sh
# Double-click on Linux (开始.command does so on macOS): finds Node, installs on the first day, opens the editor in the browser.
cd -- "$(dirname -- "$0")" || exit 1

# Started from a desktop there may be no window; then one is opened.
if [ ! -t 1 ] && [ -z "$GONGKAILAN_WINDOW" ] && [ -n "$DISPLAY$WAYLAND_DISPLAY" ]; then
  export GONGKAILAN_WINDOW=1
  for terminal in x-terminal-emulator deepin-terminal gnome-terminal mate-terminal konsole xfce4-terminal xterm; do
    command -v "$terminal" >/dev/null 2>&1 || continue
    case $terminal in
    gnome-terminal) exec "$terminal" -- sh ./开始.sh ;;
    mate-terminal | xfce4-terminal) exec "$terminal" -x sh ./开始.sh ;;
    *) exec "$terminal" -e sh ./开始.sh ;;
    esac
  done
fi

# Programs that a double click starts do not always know where Node was installed.
PATH=$PATH:/usr/local/bin:/opt/homebrew/bin:/opt/nodejs/bin:$HOME/.local/bin

if command -v node >/dev/null 2>&1; then
  node scripts/start.cjs
  code=$?
else
  echo "电脑上没有 Node.js。请打开 https://nodejs.org/ ，下载标着 LTS 的安装包，装好以后再双击“开始”。" >&2
  code=1
fi

if [ "$code" -ne 0 ] && [ -t 0 ]; then
  printf '\n看完以后，按回车键关掉这个窗口。'
  read -r _
fi
exit "$code"
