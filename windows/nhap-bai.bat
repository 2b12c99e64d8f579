@echo off
rem Word files dropped on this become articles.
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0.."
if not exist .venv\Scripts\bulletin.exe (
  echo Chưa cài đặt. Bấm đúp tệp 1-cai-dat.bat trước.
  pause
  exit /b 1
)
if "%~1"=="" (
  echo Kéo tệp Word thả lên biểu tượng của tệp này.
  pause
  exit /b 1
)
.venv\Scripts\bulletin import %*
pause
