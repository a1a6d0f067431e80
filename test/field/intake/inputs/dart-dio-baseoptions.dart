final dio = Dio(BaseOptions(baseUrl: 'https://api.example.net/v2', headers: {'X-Tenant': '7'}, extra: {'withCredentials': true}));
final r = await dio.put('/carts', data: {'a': 1}, queryParameters: {'dry': '1'});
