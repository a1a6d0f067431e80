param origins array = [
  'https://app.example.com'
]
resource site 'Microsoft.Web/sites@2022-03-01' = {
  name: 'a'
  properties: {
    siteConfig: {
      cors: {
        allowedOrigins: origins
        supportCredentials: true
      }
    }
  }
}
