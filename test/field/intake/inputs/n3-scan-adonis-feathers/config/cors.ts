import { defineConfig } from '@adonisjs/cors'
const corsConfig = defineConfig({
  enabled: true,
  origin: ['https://app.example.com/'],
  methods: ['GET', 'PUT'],
  credentials: true,
})
export default corsConfig
