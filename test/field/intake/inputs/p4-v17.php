$ch = curl_init();
curl_setopt_array($ch, [
  CURLOPT_URL => 'https://api.inn.example.net/v1/beds',
  CURLOPT_CUSTOMREQUEST => 'PUT',
  CURLOPT_HTTPHEADER => ['Origin: https://inn.example.com', 'X-Inn: 4', 'Content-Type: application/json'],
  CURLOPT_POSTFIELDS => '{}',
]);
