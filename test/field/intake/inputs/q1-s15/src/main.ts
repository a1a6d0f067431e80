import { NestFactory } from '@nestjs/core'
async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  app.enableCors({ origin: ['https://app.example.com', 'http://localhost:4200'], credentials: true, methods: 'GET,PUT' })
  await app.listen(3000)
}
bootstrap()
