module.exports.security = {
  cors: { allRoutes: true, allowOrigins: ['https://app.example.com'], allowCredentials: true },
}
