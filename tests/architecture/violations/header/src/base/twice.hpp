// #pragma once
struct Twice {};
