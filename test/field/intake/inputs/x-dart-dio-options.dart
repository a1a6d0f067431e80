const kBase = 'https://api.example.net/v2';
final dio = Dio(BaseOptions(baseUrl: kBase));
await dio.patch('/carts/7', data: {'qty': 2}, options: Options(headers: {'X-Tenant': 'blue'}));
