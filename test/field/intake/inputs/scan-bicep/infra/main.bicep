resource web 'Microsoft.Web/sites@2023-01-01' = {
  name: 'shop'
  properties: {
    siteConfig: {
      cors: {
        allowedOrigins: [ 'https://shop.example.com' ]
        supportCredentials: true
      }
    }
  }
}
