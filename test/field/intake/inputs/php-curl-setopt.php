<?php
$ch = curl_init();
curl_setopt_array($ch, [
  CURLOPT_URL => 'https://api.example.net/v2/carts',
  CURLOPT_CUSTOMREQUEST => 'PUT',
  CURLOPT_HTTPHEADER => ['Origin: https://shop.example.com', 'X-Tenant: 7', 'Content-Type: application/json'],
  CURLOPT_POSTFIELDS => json_encode(['a' => 1]),
  CURLOPT_USERPWD => 'admin:correcthorsebattery',
  CURLOPT_RETURNTRANSFER => true,
]);
