variable "allowed_origins" {
  type    = list(string)
  default = ["https://shop.example.com"]
}
resource "aws_apigatewayv2_api" "http" {
  name          = "shop"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins     = var.allowed_origins
    allow_methods     = ["GET", "POST"]
    allow_credentials = true
  }
}
