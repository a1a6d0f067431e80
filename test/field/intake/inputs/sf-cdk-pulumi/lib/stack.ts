import { Cors, RestApi } from 'aws-cdk-lib/aws-apigateway'
import { CorsHttpMethod, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { FunctionUrlAuthType, HttpMethod } from 'aws-cdk-lib/aws-lambda'

const api = new RestApi(this, 'api', {
  defaultCorsPreflightOptions: {
    allowOrigins: Cors.ALL_ORIGINS,
    allowMethods: Cors.ALL_METHODS,
    allowHeaders: [...Cors.DEFAULT_HEADERS, 'X-Tenant'],
  },
})

new HttpApi(this, 'http', {
  corsPreflight: {
    allowOrigins: ['https://app.example.com'],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.PUT],
    allowCredentials: true,
  },
})

fn.addFunctionUrl({
  authType: FunctionUrlAuthType.NONE,
  cors: { allowedOrigins: ['https://app.example.com', 'https://www.example.com'], allowedMethods: [HttpMethod.POST] },
})
