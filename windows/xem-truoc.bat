@echo off
rem Shows the site on this machine, as it is after every save.
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0.."
if not exist .venv\Scripts\bulletin.exe (
  echo Chưa cài đặt. Bấm đúp tệp 1-cai-dat.bat trước.
  pause
  exit /b 1
)
.venv\Scripts\bulletin preview --open
pause
