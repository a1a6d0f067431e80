async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  const config = app.get(ConfigService)
  app.enableCors({
    origin: config.get<string>('CORS_ORIGIN', 'https://app.example.com').split(','),
    methods: 'GET,HEAD,PUT,PATCH,POST',
    credentials: true,
  })
  await app.listen(3000)
}
bootstrap()
