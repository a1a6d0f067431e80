final client = BrowserClient()..withCredentials = true;
final res = await client.put(
  Uri.https('api.bike.example.net', '/v1/rides/3', {'unit': 'km'}),
  headers: {'Content-Type': 'application/json', 'X-Bike': 'e'},
  body: jsonEncode({'a': 1}),
);
