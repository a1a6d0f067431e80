from aws_cdk import App, Stack, aws_apigateway as apigw, aws_s3 as s3

class Api(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        apigw.RestApi(self, 'Rest', default_cors_preflight_options=apigw.CorsOptions(
            allow_origins=['https://shop.example.com'],
            allow_methods=apigw.Cors.ALL_METHODS,
            allow_credentials=True,
        ))
        s3.Bucket(self, 'B', cors=[s3.CorsRule(allowed_methods=[s3.HttpMethods.GET], allowed_origins=['*'])])
