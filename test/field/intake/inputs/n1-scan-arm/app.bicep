resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: 'api'
  properties: {
    siteConfig: {
      cors: {
        allowedOrigins: [ 'https://app.example.com/' ]
        supportCredentials: true
      }
    }
  }
}
