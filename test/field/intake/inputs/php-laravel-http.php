<?php
$response = Http::withToken($token)->withHeaders(['Origin' => 'https://portal.acme.io'])->acceptJson()->patch('https://api.acme.io/v1/orders', ['a' => 1]);
