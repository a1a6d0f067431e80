import { NestFactory } from '@nestjs/core'
import { corsConfig } from './config/cors'
async function bootstrap() {
  const app = await NestFactory.create(AppModule, { cors: corsConfig, bufferLogs: true })
  await app.listen(3000)
}
bootstrap()
