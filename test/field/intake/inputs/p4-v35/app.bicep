param origins array
resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: 'api'
  properties: {
    configuration: {
      ingress: {
        external: true
        corsPolicy: {
          allowedOrigins: origins
          allowCredentials: true
          allowedMethods: ['GET', 'POST']
        }
      }
    }
  }
}