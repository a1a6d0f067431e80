variable "web_origin" { default = "https://shop.example.com/" }
resource "aws_apigatewayv2_api" "api" {
  name          = "api"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins     = [var.web_origin, "http://localhost:3000"]
    allow_methods     = ["GET", "PUT"]
    allow_headers     = ["content-type"]
    allow_credentials = true
  }
}
resource "aws_s3_bucket_cors_configuration" "b" {
  bucket = "x"
  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = ["https://shop.example.com"]
  }
}
