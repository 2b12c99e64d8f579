@echo off
rem Sets up .venv and builds the sample; run once, and after every new version.
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0.."
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))"
if errorlevel 1 (
  echo Cần Python 3.11 trở lên. Cài từ python.org, đánh dấu ô "Add python.exe to PATH", rồi bấm đúp lại tệp này.
  pause
  exit /b 1
)
if not exist .venv\Scripts\python.exe py -3 -m venv .venv
echo Đang cài đặt, chừng vài phút…
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[word,report,search,precompress]"
if errorlevel 1 (
  echo Chưa cài được. Xem mạng Internet, rồi bấm đúp lại tệp này.
  pause
  exit /b 1
)
.venv\Scripts\bulletin build
pause
