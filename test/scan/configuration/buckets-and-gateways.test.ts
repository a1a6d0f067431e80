import { rows } from '../scan-of.ts'

rows('buckets and gateways', [
  [
    'S3 in XML',
    {
      'cors.xml':
        '<CORSConfiguration>\n<CORSRule>\n<AllowedOrigin>https://a.test</AllowedOrigin>\n<AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>',
    },
    ['cors.xml:3 s3 https://a.test false'],
  ],
  [
    'S3 as the command line takes it',
    { 'cors.json': '{"CORSRules":[{"AllowedMethods":["GET"],\n"AllowedOrigins":["https://*.a.test"]}]}' },
    ['cors.json:2 s3 https://*.a.test false'],
  ],
  [
    'GCS',
    {
      'cors.json':
        '[{"origin": ["https://a.test"], "method": ["GET"], "responseHeader": ["Content-Type"], "maxAgeSeconds": 3600}]',
    },
    ['cors.json:1 gcs https://a.test false'],
  ],
  [
    'R2',
    { 'cors.json': '{"rules":[{"allowed":{"origins":["https://a.test"],"methods":["GET"]}}]}' },
    ['cors.json:1 r2 https://a.test false'],
  ],
  [
    'a gateway response in a template',
    {
      't.yaml':
        "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  R:\n    Type: AWS::ApiGateway::GatewayResponse\n    Properties:\n      ResponseParameters:\n        gatewayresponse.header.Access-Control-Allow-Origin: \"'*'\"\n",
    },
    ['t.yaml:7 api-gateway-rest * false'],
  ],
  [
    'OpenAPI with the extension of API Gateway; a described header is none that is sent',
    {
      'openapi.yaml':
        "openapi: 3.0.1\npaths:\n  /a:\n    options:\n      responses:\n        '200':\n          headers:\n            Access-Control-Allow-Origin:\n              schema: {type: string}\n      x-amazon-apigateway-integration:\n        responses:\n          default:\n            responseParameters:\n              method.response.header.Access-Control-Allow-Origin: \"'https://a.test'\"\n",
    },
    ['openapi.yaml:14 api-gateway-rest https://a.test false'],
  ],
  [
    'Terraform: a bucket, a variable with its default, a gateway',
    {
      'main.tf':
        'resource "aws_s3_bucket_cors_configuration" "b" {\n  cors_rule {\n    allowed_methods = ["GET"]\n    allowed_origins = ["https://a.test/"]\n  }\n}\nresource "aws_apigatewayv2_api" "a" {\n  cors_configuration {\n    allow_origins = var.origins\n    allow_credentials = true\n  }\n}\nvariable "origins" {\n  default = ["https://b.test"]\n}\nresource "google_storage_bucket" "g" {\n  cors {\n    origin = ["https://c.test"]\n    method = ["GET"]\n  }\n}\n',
    },
    [
      'main.tf:4 s3 https://a.test/ false',
      'main.tf:9 api-gateway-http https://b.test true',
      'main.tf:18 gcs https://c.test false',
    ],
    /slash[\s\S]*var\.origins/,
  ],
  [
    'Terraform: a module',
    {
      'm.tf':
        'module "api" {\n  source = "terraform-aws-modules/apigateway-v2/aws"\n  cors_configuration = {\n    allow_origins = ["https://a.test"]\n  }\n}\n',
    },
    ['m.tf:4 api-gateway-http https://a.test false'],
  ],
  [
    'API Management',
    {
      'policy.xml':
        '<policies><inbound>\n<cors allow-credentials="true">\n<allowed-origins>\n<origin>https://a.test</origin></allowed-origins></cors></inbound></policies>',
    },
    ['policy.xml:4 apim https://a.test true'],
  ],
  [
    'web.config',
    {
      'web.config':
        '<configuration><system.webServer><httpProtocol><customHeaders>\n<add name="Access-Control-Allow-Origin" value="https://a.test" />\n<add name="Access-Control-Allow-Credentials" value="true" /></customHeaders></httpProtocol></system.webServer></configuration>',
    },
    ['web.config:2 iis https://a.test true'],
  ],
])
