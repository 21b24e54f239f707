@echo off
rem Starts the command line. Further formats are found if their jars lie in lib.
setlocal
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %JAVA_OPTS% -cp "%~dp0..\lib\*" org.partnerfiles.cli.Main %*
