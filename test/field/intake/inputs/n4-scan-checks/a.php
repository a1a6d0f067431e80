<?php
$o = $_SERVER['HTTP_ORIGIN'];
if (isset($allowed[$o])) { header("Access-Control-Allow-Origin: $o"); }
