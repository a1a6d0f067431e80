import 'package:shelf_cors_headers/shelf_cors_headers.dart';
final handler = const Pipeline().addMiddleware(corsHeaders(headers: {ACCESS_CONTROL_ALLOW_ORIGIN: 'https://app.example.com'})).addHandler(router);
