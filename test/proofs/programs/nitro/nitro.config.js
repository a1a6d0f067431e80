export default defineNitroConfig({
  srcDir: 'server',
  compatibilityDate: '2026-11-01',
  // What Nuxt calls routeRules: today's policy where the environment says so.
  routeRules: process.env.RULES === 'cors' ? { '/v1/**': { cors: true } } : {},
})
