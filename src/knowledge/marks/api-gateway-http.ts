import { all, body, header, status, type Marks } from './marks.ts'

export const apiGatewayHttp: Marks = {
  id: 'api-gateway-http',
  name: 'API Gateway (HTTP API)',
  role: 'gateway',
  staysSilent: true,
  made: header('Apigw-Requestid'),
  words: [
    {
      means: 'no-method',
      when: all(status(404), header('Apigw-Requestid'), body(/^\{"message":\s*"Not Found"\}$/)),
      says: 'API Gateway has no route for it; where the stage is not $default, the path begins with the name of the stage',
    },
    {
      means: 'nothing-behind',
      when: all(
        status(500, 503, 504),
        header('Apigw-Requestid'),
        body(/"message":\s*"(Internal Server Error|Service Unavailable|Gateway Timeout)"/),
      ),
      says: 'API Gateway got no usable response from the integration: the function crashed, ran too long, or returned the wrong shape',
    },
  ],
}
