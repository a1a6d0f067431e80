<?php
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if ($this->isAllowed($origin)) { header("Access-Control-Allow-Origin: {$origin}"); header("Access-Control-Allow-Credentials: true"); }
