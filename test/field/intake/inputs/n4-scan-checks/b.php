<?php
switch ($_SERVER['HTTP_ORIGIN']) {
  case 'https://app.example.com': case 'https://b.example.com':
    header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
    break;
}
