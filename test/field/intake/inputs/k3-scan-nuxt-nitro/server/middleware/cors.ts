import { handleCors } from 'h3'

export default defineEventHandler((event) => {
  const handled = handleCors(event, {
    origin: ['https://app.example.com', 'https://www.example.com'],
    methods: ['GET', 'PUT'],
    credentials: true,
    preflight: { statusCode: 204 },
  })
  if (handled) return
})
