import * as apigateway from 'aws-cdk-lib/aws-apigateway';
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new apigateway.RestApi(this, 'Api', {
      defaultCorsPreflightOptions: {
        allowOrigins: ['https://shop.example.com'],
        allowMethods: apigateway.Cors.ALL_METHODS,
        allowCredentials: true,
      },
    });
  }
}
