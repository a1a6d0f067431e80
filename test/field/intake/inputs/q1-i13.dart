final response = await http.put(
  Uri.parse('https://api.example.com/v1/save'),
  headers: {'Content-Type': 'application/json', 'X-Trace': '1'},
  body: jsonEncode({'a': 1}),
);
