param webOrigin string = 'https://jam.example.com'
resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: 'jam'
  properties: {
    siteConfig: {
      cors: {
        allowedOrigins: [
          webOrigin
          'http://localhost:3000'
        ]
        supportCredentials: true
      }
    }
  }
}