@echo off
rem Double-click on Windows: finds Node, installs on the first day, opens the editor in the browser.
rem Only ASCII stands above the line that makes the code page UTF-8; no label and no goto stands below it.
setlocal
for /f "tokens=2 delims=:" %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
title 公开栏编辑
pushd "%~dp0"
where node >nul 2>nul || set "PATH=%PATH%;%ProgramFiles%\nodejs;%LocalAppData%\Programs\nodejs"
where node >nul 2>nul || echo 电脑上没有 Node.js。请打开 https://nodejs.org/ ，下载标着 LTS 的安装包，一路点“下一步”装好，再双击“开始”。
if not exist scripts\start.cjs (echo 这里只有“开始”这一个文件。请先把压缩包全部解压到一个文件夹，再双击那个文件夹里的“开始”。& cmd /c exit 1) else (where node >nul 2>nul && node scripts\start.cjs)
if not "%errorlevel%"=="0" (echo.& echo 看完以后，按任意键关掉这个窗口。& pause >nul)
popd
chcp %page% >nul
endlocal
