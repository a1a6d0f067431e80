export default defineNuxtConfig({
  routeRules: {
    '/api/**': { cors: true, headers: { 'access-control-allow-origin': 'https://app.example.com/' } },
  },
})
