from aws_cdk import aws_apigateway as apigw, aws_s3 as s3
api = apigw.RestApi(self, "Api", default_cors_preflight_options=apigw.CorsOptions(
    allow_origins=["https://app.example.com/"], allow_methods=["GET", "PUT"], allow_credentials=True))
