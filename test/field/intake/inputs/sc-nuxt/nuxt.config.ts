export default defineNuxtConfig({
  routeRules: {
    '/api/**': { cors: true, headers: { 'Access-Control-Allow-Origin': 'https://shop.example.com' } },
  },
})
