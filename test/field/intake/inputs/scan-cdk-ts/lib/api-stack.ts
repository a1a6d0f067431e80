import * as apigw from 'aws-cdk-lib/aws-apigateway'
export class ApiStack extends Stack {
  constructor(scope, id) {
    super(scope, id)
    const api = new apigw.RestApi(this, 'Api', {
      defaultCorsPreflightOptions: {
        allowOrigins: ['https://shop.example.com'],
        allowMethods: apigw.Cors.ALL_METHODS,
        allowHeaders: ['Content-Type'],
        allowCredentials: true,
      },
    })
  }
}
