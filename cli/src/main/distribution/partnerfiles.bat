@echo off
rem Starts the command line. Further formats are found if their jars lie in lib.
setlocal
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"
rem What `partnerfiles prepare` stored; Java ignores it if Java or lib changed since.
set "PREPARED="
if exist "%~dp0..\lib\partnerfiles.jsa" set PREPARED="-XX:SharedArchiveFile=%~dp0..\lib\partnerfiles.jsa" -Xlog:disable
"%JAVA%" %JAVA_OPTS% %PREPARED% -cp "%~dp0..\lib\*" org.partnerfiles.cli.Main %*
