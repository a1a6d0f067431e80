export default defineNuxtConfig({
  routeRules: {
    '/api/public/**': { cors: true },
    '/api/v3/**': { headers: { 'access-control-allow-origin': 'https://app.example.com', 'access-control-allow-credentials': 'true' } },
  },
})
