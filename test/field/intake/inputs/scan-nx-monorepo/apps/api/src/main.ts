import { NestFactory } from '@nestjs/core'
import { AppModule } from './app/app.module'
async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  app.setGlobalPrefix('api')
  app.enableCors({
    origin: (process.env.CORS_ORIGINS ?? 'http://localhost:4200').split(','),
    credentials: true,
    methods: ['GET', 'POST'],
  })
  await app.listen(3333)
}
bootstrap()
