resource "aws_apigatewayv2_api" "http" {
  name          = "x"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins = ["https://admin.example.com"]
    allow_methods = ["*"]
  }
}
