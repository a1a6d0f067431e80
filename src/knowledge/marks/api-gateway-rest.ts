import { all, any, at, body, header, lacks, status, without, type Marks } from './marks.ts'

export const apiGatewayRest: Marks = {
  id: 'api-gateway-rest',
  name: 'API Gateway (REST API)',
  role: 'gateway',
  made: any(
    header('X-Amz-Apigw-Id'),
    body(/"message":\s*"Missing Authentication Token"/),
    // Other services of AWS write the same two, under names of their own.
    all(
      // Lambda refuses so what is not signed for a function URL, whose own name a CDN hides.
      header('X-Amzn-ErrorType', /^(?!(InvalidSignature|AccessDenied)Exception)/),
      header('X-Amzn-RequestId'),
      lacks('X-Amz-Id-2'),
      without(at(/^(?![\w.-]+\.execute-api\.)[\w.-]+\.amazonaws\.com(\.cn)?\//)),
    ),
  ),
  words: [
    {
      means: 'no-method',
      when: all(
        status(403),
        any(
          body(/"message":\s*"Missing Authentication Token"/),
          header('X-Amzn-ErrorType', /^MissingAuthenticationToken/),
        ),
      ),
      says: 'API Gateway has no such resource in this stage: that is what its “Missing Authentication Token” means',
    },
    {
      means: 'refused-here',
      when: all(
        status(403),
        body(/"Message":\s*"User: anonymous is not authorized to perform: execute-api:Invoke/i),
      ),
      says: 'the resource policy of the API denies the one who calls (his address, VPC or account), OPTIONS included',
    },
    {
      means: 'nothing-behind',
      when: all(status(500), header('X-Amzn-ErrorType', /^Authorizer(Configuration|Failure)Exception/)),
      says: 'the Lambda authorizer of API Gateway failed: it crashed, ran too long, or returned no valid policy',
    },
    {
      means: 'nothing-behind',
      when: all(status(502, 504), any(header('X-Amz-Apigw-Id'), header('X-Amzn-ErrorType'))),
      says: 'API Gateway got no usable response from the integration: the function crashed, ran too long, or returned the wrong shape',
    },
  ],
}
