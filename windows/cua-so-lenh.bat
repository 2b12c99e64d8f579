@echo off
rem Opens a window in which commands are typed.
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0.."
if not exist .venv\Scripts\bulletin.exe (
  echo Chưa cài đặt. Bấm đúp tệp 1-cai-dat.bat trước.
  pause
  exit /b 1
)
set "PATH=%CD%\.venv\Scripts;%PATH%"
echo Gõ lệnh rồi nhấn Enter, ví dụ:  bulletin check
echo Mọi lệnh:  bulletin --help
cmd /k
