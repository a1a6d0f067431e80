$client = new \GuzzleHttp\Client(['base_uri' => 'https://api.museum.example.net/v1/']);
$res = $client->request('POST', 'tickets', [
    'headers' => ['Origin' => 'https://museum.example.com', 'X-Lang' => 'fr'],
    'json' => ['count' => 2],
]);
