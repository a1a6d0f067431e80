resource "aws_apigatewayv2_api" "api" {
  name          = "api"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins     = ["https://app.example.com"]
    allow_methods     = ["GET", "PUT"]
    allow_headers     = ["authorization"]
    allow_credentials = true
  }
}
