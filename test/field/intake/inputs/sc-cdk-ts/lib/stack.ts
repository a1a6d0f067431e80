import * as apigw from 'aws-cdk-lib/aws-apigateway'
import * as apigwv2 from 'aws-cdk-lib/aws-apigatewayv2'
import * as s3 from 'aws-cdk-lib/aws-s3'

export class ApiStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id)
    new apigw.RestApi(this, 'Rest', {
      defaultCorsPreflightOptions: { allowOrigins: ['https://shop.example.com'], allowMethods: apigw.Cors.ALL_METHODS, allowCredentials: true },
    })
    new apigwv2.HttpApi(this, 'Http', {
      corsPreflight: { allowOrigins: ['https://admin.example.com'], allowMethods: [apigwv2.CorsHttpMethod.GET] },
    })
    new s3.Bucket(this, 'Files', { cors: [{ allowedOrigins: ['*'], allowedMethods: [s3.HttpMethods.GET] }] })
  }
}
